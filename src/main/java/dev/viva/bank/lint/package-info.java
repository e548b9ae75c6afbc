/** What is wrong with a bank, as findings with file and line; the rules that need no grader. */
@NullMarked
package dev.viva.bank.lint;

import org.jspecify.annotations.NullMarked;
