/** The operations of AWS KMS that moto doesn't have: no run of theirs can pass. */
export const LACKING_OPERATIONS: readonly string[] = [
  'ConnectCustomKeyStore',
  'CreateCustomKeyStore',
  'Decapsulate',
  'DeleteCustomKeyStore',
  'DeleteImportedKeyMaterial',
  'DeriveSharedSecret',
  'DescribeCustomKeyStores',
  'DisconnectCustomKeyStore',
  'Encapsulate',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GetKeyLastUsage',
  'GetParametersForImport',
  'ImportKeyMaterial',
  'UpdateCustomKeyStore',
  'UpdatePrimaryRegion',
];
