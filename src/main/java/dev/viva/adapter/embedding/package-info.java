/** The sentence embeddings that run inside this process. */
@NullMarked
package dev.viva.adapter.embedding;

import org.jspecify.annotations.NullMarked;
