import { wordsOf, type TakenNames } from '../taken.ts';

/** Automatic and preference variables (about_Automatic_Variables, about_Preference_Variables), and those of AWS.Tools. */
export const taken: TakenNames = {
  byLanguage: wordsOf(`
    $_ $args $ConsoleFileName $EnabledExperimentalFeatures $Error $Event $EventArgs $EventSubscriber $ExecutionContext
    $false $foreach $HOME $Host $input $IsCoreCLR $IsLinux $IsMacOS $IsWindows $LASTEXITCODE $Matches $MyInvocation
    $NestedPromptLevel $null $PID $PROFILE $PSBoundParameters $PSCmdlet $PSCommandPath $PSCulture $PSDebugContext
    $PSEdition $PSHOME $PSItem $PSScriptRoot $PSSenderInfo $PSUICulture $PSVersionTable $PWD $Sender $ShellId $StackTrace
    $switch $this $true
    $ConfirmPreference $DebugPreference $ErrorActionPreference $ErrorView $FormatEnumerationLimit $InformationPreference
    $LogCommandHealthEvent $LogCommandLifecycleEvent $LogEngineHealthEvent $LogEngineLifecycleEvent
    $LogProviderHealthEvent $LogProviderLifecycleEvent $MaximumHistoryCount $OFS $OutputEncoding $ProgressPreference
    $PSDefaultParameterValues $PSEmailServer $PSModuleAutoLoadingPreference $PSNativeCommandArgumentPassing
    $PSNativeCommandUseErrorActionPreference $PSSessionApplicationName $PSSessionConfigurationName $PSSessionOption
    $PSStyle $Transcript $VerbosePreference $WarningPreference $WhatIfPreference
    $AWSHistory $StoredAWSCredentials $StoredAWSRegion
  `),
  byTemplates: ['$item', '$parameters'],
  inAnyCase: true,
};
