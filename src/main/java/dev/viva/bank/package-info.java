/** What can be asked: topics, levels, items with their answer keys, and the bank that holds them. */
@NullMarked
package dev.viva.bank;

import org.jspecify.annotations.NullMarked;
