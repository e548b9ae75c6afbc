/** The second reader: a language model behind an OpenAI-compatible endpoint or Ollama, within bounds of time, size and number. */
@NullMarked
package dev.viva.adapter.llm;

import org.jspecify.annotations.NullMarked;
