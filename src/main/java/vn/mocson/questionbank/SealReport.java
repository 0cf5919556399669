package vn.mocson.questionbank;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whether a set still is what its seal says.
 *
 * @param sealed what was written down when it was sealed; null where it never was
 * @param found what its content comes to now
 * @param difference the first line of the canonical content that differs, as it is now; empty where none does
 */
public record SealReport(
        SetId set, @Nullable String sealed, @Nullable String found, boolean intact, String difference)
        implements Serializable {}
