package vn.mocson.participant;

import org.jspecify.annotations.Nullable;

/**
 * The registration as it arrives at the door, nothing checked yet.
 *
 * @param inviteCode asked for where the contest is by list; may be left out
 * @param occupationId asked for where the contest tells people apart by occupation; may be left out
 */
public record RegistrationForm(
        @Nullable String fullName,
        @Nullable String dateOfBirth,
        @Nullable String phone,
        @Nullable String pin,
        @Nullable String unitId,
        @Nullable String inviteCode,
        @Nullable String occupationId,
        @Nullable Consent consent) {

    public record Consent(
            @Nullable String version,
            @Nullable Boolean accepted,
            @Nullable Boolean publishName) {}

    @Override
    public String toString() {
        return "RegistrationForm[…]"; // personal data stays out of logs
    }
}
