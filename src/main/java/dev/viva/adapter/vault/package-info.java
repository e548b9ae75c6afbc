/** Keeps what people said readable only as long as their key exists. */
@NullMarked
package dev.viva.adapter.vault;

import org.jspecify.annotations.NullMarked;
