package dev.viva.adapter.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The cookie a visitor is known by: {@code id.signature}, the signature an HMAC-SHA256 of the id. */
final class VisitorCookie {
    static final String NAME = "viva_visitor";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}\\.[A-Za-z0-9_-]{43}");
    private static final int ID_BYTES = 16;
    private static final int ID_DIGITS = 2 * ID_BYTES;
    private static final Duration KEPT = Duration.ofDays(365);
    /** The key may sign other things one day; what is signed says what it is. */
    private static final String PURPOSE = "viva visitor 1:";

    private final VisitorSecret secret;
    private final SecureRandom random;

    VisitorCookie(VisitorSecret secret, SecureRandom random) {
        this.secret = secret;
        this.random = random;
    }

    /** The visitor a cookie's value stands for; nothing if we did not sign it. */
    Optional<Visitor> read(String value) {
        if (!FORM.matcher(value).matches()) {
            return Optional.empty();
        }
        Visitor visitor = new Visitor(value.substring(0, ID_DIGITS));
        // Compared as text: a decoder would take several spellings of the same bytes.
        boolean ours = MessageDigest.isEqual(value(visitor).getBytes(US_ASCII), value.getBytes(US_ASCII));
        return ours ? Optional.of(visitor) : Optional.empty();
    }

    Visitor fresh() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new Visitor(HexFormat.of().formatHex(id));
    }

    /**
     * @param secure whether the browser may send it over https only
     */
    Cookie cookie(Visitor visitor, boolean secure) {
        return Cookie.cookie(NAME, value(visitor))
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setPath("/")
                .setMaxAge(KEPT.toSeconds())
                .setSecure(secure);
    }

    String value(Visitor visitor) {
        return visitor.id() + "." + signature(visitor.id());
    }

    private String signature(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.key(), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal((PURPOSE + id).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
