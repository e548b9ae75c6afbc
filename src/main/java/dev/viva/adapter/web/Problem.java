package dev.viva.adapter.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every refusal.
 *
 * @param error one plain sentence
 */
@Schema(description = "Why the request was refused, in one plain sentence")
record Problem(String error) {}
