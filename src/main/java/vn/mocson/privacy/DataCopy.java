package vn.mocson.privacy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's data in one contest as they take it with them: complete, and in words that need no explanation. */
public record DataCopy(
        String contest,
        String organizer,
        Instant madeAt,
        Person person,
        Consent consent,
        List<HouseAct> acts,
        @Nullable LocalDate keptUntil,
        List<Attempt> attempts,
        List<Place> places,
        List<Certificate> certificates,
        List<Request> requests) {

    public record Person(
            String id,
            String fullName,
            LocalDate dateOfBirth,
            String phone,
            String unit,
            String occupation,
            boolean onListOfMembers,
            long extraMinutes,
            Instant registeredAt) {}

    public record Consent(String version, String text, Instant givenAt, boolean publishName, List<Change> changes) {}

    public record Change(boolean publishName, String version, Instant at) {}

    /** What the house did with the registration. */
    public record HouseAct(String kind, Instant at, String before, String after) {}

    /**
     * @param state as the door's API calls it; {@code answers} are empty while it is open
     * @param deviceMark equal for attempts that were begun in one browser; null where none is kept
     */
    public record Attempt(
            String id,
            String round,
            int number,
            String state,
            Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable Integer correct,
            int questions,
            @Nullable BigDecimal points,
            @Nullable BigDecimal prediction,
            @Nullable String receiptCode,
            @Nullable String receiptHash,
            @Nullable String deviceMark,
            List<Answer> answers) {}

    /** @param chosen texts of the options; empty where none was chosen */
    public record Answer(int no, String question, List<String> chosen) {}

    public record Place(String round, long rank, long of) {}

    /** @param prize empty for participation */
    public record Certificate(
            String number,
            String prize,
            String round,
            LocalDate issuedOn,
            @Nullable Instant revokedAt) {}

    public record Request(
            String kind,
            String state,
            Instant madeAt,
            LocalDate answerDue,
            LocalDate actDue,
            String words,
            String answer,
            @Nullable Instant answeredAt,
            String outcome,
            @Nullable Instant endedAt) {}

    @Override
    public String toString() {
        return "DataCopy[…]";
    }
}
