package vn.mocson.questionbank.io;

import org.jspecify.annotations.Nullable;

/**
 * An option as it was read.
 *
 * @param label its letter as a capital, 0 where it has none
 * @param labelStyle how the letter is marked; null where it has none or Word wrote it
 */
record OptionReading(char label, @Nullable TextStyle labelStyle, MarkedText text, boolean starred) {

    static OptionReading unlabelled(MarkedText text, boolean starred) {
        return new OptionReading((char) 0, null, text, starred);
    }

    OptionReading with(MarkedText more) {
        return new OptionReading(label, labelStyle, text.then(more.strip()), starred);
    }
}
