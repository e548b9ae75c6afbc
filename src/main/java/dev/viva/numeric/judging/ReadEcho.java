package dev.viva.numeric.judging;

import dev.viva.numeric.reading.Echo;
import dev.viva.numeric.reading.Reading;
import dev.viva.numeric.unit.Measure;
import org.jspecify.annotations.Nullable;

/** The sentence that tells people how their number was read. */
final class ReadEcho {
    private ReadEcho() {}

    static String of(Reading.Read read, Fitted fitted, @Nullable Measure asked) {
        StringBuilder text = new StringBuilder("I read ");
        Measure typed = read.unit();
        boolean changed = fitted.fits() && fitted.value().compareTo(read.value()) != 0;
        if (changed && typed != null && typed.isShare() && asked == null) {
            text.append(Echo.rounded(fitted.value(), null))
                    .append(" (")
                    .append(read.echo())
                    .append(')');
        } else if (changed) {
            text.append(read.echo()).append(" = ").append(Echo.rounded(fitted.value(), asked));
        } else {
            text.append(read.echo());
        }
        read.notes().forEach(note -> text.append("; ").append(note));
        return text.append('.').toString();
    }
}
