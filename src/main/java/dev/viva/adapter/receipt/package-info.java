/** Receipts of grades: their form as JSON, their signature, and their files. */
@NullMarked
package dev.viva.adapter.receipt;

import org.jspecify.annotations.NullMarked;
