package dev.viva.adapter.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.chat.CandidateKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataKeyTest {
    private static final CandidateKey ROBIN = new CandidateKey("test:1", "robin");
    private static final CandidateKey SAM = new CandidateKey("test:1", "sam");
    private static final byte[] CONTEXT = bytes("robin, version 1");
    private final DataKey key = new DataKey(filled(1));

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "the main thing", "𝔘𝔫𝔦 \u0000 end"})
    void shouldGiveBackWhatItSealed(String text) {
        // Given
        byte[] sealed = key.seal(CONTEXT, bytes(text));

        // When
        byte[] opened = key.open(CONTEXT, sealed);

        // Then
        assertThat(opened).isEqualTo(bytes(text));
    }

    @Test
    void shouldSealTheSameTwiceAlikeAndAnythingElseOtherwise() {
        // Given
        byte[] text = bytes("the main thing");

        // When
        byte[] sealed = key.seal(CONTEXT, text);

        // Then
        assertThat(key.seal(CONTEXT, text)).isEqualTo(sealed);
        assertThat(Arrays.copyOf(key.seal(bytes("other"), text), 12)).isNotEqualTo(Arrays.copyOf(sealed, 12));
        assertThat(Arrays.copyOf(key.seal(CONTEXT, bytes("the main thinh")), 12))
                .isNotEqualTo(Arrays.copyOf(sealed, 12));
    }

    @Test
    void shouldOpenNothingThatWasChangedMovedOrSealedByAnother() {
        // Given
        byte[] sealed = key.seal(CONTEXT, bytes("the main thing"));
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        // When
        DataKey other = new DataKey(filled(2));

        // Then
        assertThatThrownBy(() -> key.open(CONTEXT, changed)).isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> key.open(bytes("elsewhere"), sealed)).isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> other.open(CONTEXT, sealed)).isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> key.open(CONTEXT, new byte[3])).isInstanceOf(WrongKey.class);
    }

    @Test
    void shouldWrapAKeyForOnePersonUnderOneMaster() {
        // Given
        MasterKey master = new MasterKey(filled(3));
        String wrapped = master.fresh(ROBIN);

        // When
        DataKey robins = master.unwrap(ROBIN, wrapped);

        // Then
        assertThat(new MasterKey(filled(3)).unwrap(ROBIN, wrapped).id()).isEqualTo(robins.id());
        assertThatThrownBy(() -> master.unwrap(SAM, wrapped)).isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> new MasterKey(filled(4)).unwrap(ROBIN, wrapped))
                .isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> master.unwrap(ROBIN, "no key")).isInstanceOf(WrongKey.class);
        assertThat(master.unwrap(ROBIN, master.fresh(ROBIN)).id()).isNotEqualTo(robins.id());
    }

    private static byte[] filled(int with) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
