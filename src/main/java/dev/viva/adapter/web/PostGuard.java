package dev.viva.adapter.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be refused by its headers alone, before a byte of the body is read. */
final class PostGuard {
    static final int LARGEST_BODY = 64 * 1024;

    private static final Pattern JSON = Pattern.compile("application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private PostGuard() {}

    /**
     * @param origin the header Origin, or null; browsers send it with every post
     * @param host what the request was addressed to, {@code host[:port]}
     * @param length the header Content-Length, or null
     */
    static Optional<Refusal> refusal(
            @Nullable String origin, @Nullable String host, @Nullable String contentType, @Nullable String length) {
        if (origin != null && !sameSite(origin, host)) {
            return Optional.of(Refusal.crossSite());
        }
        if (contentType == null || !JSON.matcher(contentType.strip()).matches()) {
            return Optional.of(Refusal.notJson());
        }
        if (length != null && isTooLarge(length)) {
            return Optional.of(Refusal.tooLarge());
        }
        return Optional.empty();
    }

    private static boolean isTooLarge(String length) {
        return !DIGITS.matcher(length.strip()).matches() || Long.parseLong(length.strip()) > LARGEST_BODY;
    }

    /** Only host and port are compared: a proxy in front may speak https where we hear http. */
    private static boolean sameSite(String origin, @Nullable String host) {
        try {
            URI uri = URI.create(origin);
            return host != null
                    && uri.getScheme() != null
                    && uri.getRawAuthority() != null
                    && plain(uri.getRawAuthority(), uri.getScheme()).equals(plain(host, uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Without the port that goes without saying. */
    private static String plain(String authority, String scheme) {
        String usual = scheme.equalsIgnoreCase("https") ? ":443" : ":80";
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(usual) ? lower.substring(0, lower.length() - usual.length()) : lower;
    }
}
