import { wordsOf, type TakenNames } from '../taken.ts';

/** `$this`, and the predefined variables (PHP Manual, Predefined Variables). */
export const taken: TakenNames = {
  byLanguage: wordsOf(`
    $this $GLOBALS $_SERVER $_GET $_POST $_FILES $_COOKIE $_SESSION $_REQUEST $_ENV $php_errormsg $http_response_header
    $argc $argv
  `),
  byTemplates: ['$e', '$item', '$page', '$pages'],
};
