package dev.viva.boot;

/**
 * Where Kafka and Redis answer.
 *
 * @param kafka bootstrap servers
 * @param redis one or more of host:port or redis:// URLs, separated by commas
 */
public record Addresses(String kafka, String redis) {}
