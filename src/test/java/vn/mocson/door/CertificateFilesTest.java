package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.DoorTest;
import vn.mocson.certificate.CertificateFile;
import vn.mocson.certificate.CertificateFiles;
import vn.mocson.certificate.CertificateFiles.Drawing;
import vn.mocson.common.MocSonProperties;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.PersonErased;

/** Files of many certificates: whose they are, and what ends them. */
@DoorTest
class CertificateFilesTest {

    private static final Staff ORGANIZER = new Staff("ban-to-chuc", "ORGANIZER");
    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");

    @Autowired
    CertificateFiles files;

    @Autowired
    ContestService contests;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MocSonProperties properties;

    @AfterEach
    void nothingIsLeft() {
        Stream.of(ORGANIZER, SECRETARY).forEach(each -> each.does(() -> files.delete(contest())));
    }

    private ContestId contest() {
        return contests.bySlug("co-dien").id();
    }

    private static Drawing of(int certificates, String content) {
        return out -> {
            out.write(content.getBytes(StandardCharsets.UTF_8));
            return certificates;
        };
    }

    private Optional<CertificateFile> keeps(Staff who, Drawing drawing) {
        return who.does(() -> files.keep(contest(), "giay.pdf", drawing));
    }

    private Optional<CertificateFile> has(Staff who) {
        return who.does(() -> files.mine(contest()));
    }

    private List<Path> lying() throws IOException {
        try (Stream<Path> lying = Files.list(properties.dataDir().resolve("tmp"))) {
            return lying.filter(file -> file.getFileName().toString().contains("certificates"))
                    .toList();
        }
    }

    @Test
    void a_file_is_kept_for_who_had_it_drawn_with_what_is_in_it() throws IOException {
        keeps(ORGANIZER, of(3, "ba giay"));

        CertificateFile file = has(ORGANIZER).orElseThrow();

        assertThat(Files.readString(file.path())).isEqualTo("ba giay");
        assertThat(file.name()).isEqualTo("giay.pdf");
        assertThat(file.certificates()).isEqualTo(3);
        assertThat(file.bytes()).isEqualTo(7);
    }

    @Test
    void another_person_has_none_and_deletes_none() {
        keeps(ORGANIZER, of(3, "ba giay"));

        SECRETARY.does(() -> files.delete(contest()));

        assertThat(has(SECRETARY)).isEmpty();
        assertThat(has(ORGANIZER)).isPresent();
    }

    @Test
    void it_is_of_one_contest() {
        keeps(ORGANIZER, of(3, "ba giay"));
        ContestId other = contests.all().stream()
                .map(each -> each.id())
                .filter(id -> !id.equals(contest()))
                .findFirst()
                .orElseThrow();

        assertThat(ORGANIZER.does(() -> files.mine(other))).isEmpty();
    }

    @Test
    void the_next_takes_its_place() throws IOException {
        keeps(ORGANIZER, of(3, "ba giay"));

        keeps(ORGANIZER, of(2, "hai giay"));

        assertThat(has(ORGANIZER)).map(CertificateFile::certificates).contains(2);
        assertThat(lying()).hasSize(1);
    }

    @Test
    void drawing_that_is_stopped_leaves_no_file_and_the_one_before_as_it_was() throws IOException {
        keeps(ORGANIZER, of(3, "ba giay"));

        Optional<CertificateFile> stopped = keeps(ORGANIZER, of(0, "mot nua"));

        assertThat(stopped).isEmpty();
        assertThat(has(ORGANIZER)).map(CertificateFile::certificates).contains(3);
        assertThat(lying()).hasSize(1);
    }

    @Test
    void drawing_that_fails_leaves_no_file() throws IOException {
        assertThatThrownBy(() -> keeps(ORGANIZER, out -> {
                    out.write(1);
                    throw new IOException("no room on the disk");
                }))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(has(ORGANIZER)).isEmpty();
        assertThat(lying()).isEmpty();
    }

    @Test
    void deleted_it_is_gone() throws IOException {
        keeps(ORGANIZER, of(3, "ba giay"));

        ORGANIZER.does(() -> files.delete(contest()));

        assertThat(has(ORGANIZER)).isEmpty();
        assertThat(lying()).isEmpty();
    }

    @Test
    void what_was_swept_is_not_offered() throws IOException {
        keeps(ORGANIZER, of(3, "ba giay"));

        Files.delete(has(ORGANIZER).orElseThrow().path());

        assertThat(has(ORGANIZER)).isEmpty();
    }

    @Test
    void whose_role_was_taken_away_gets_it_no_more() {
        keeps(ORGANIZER, of(3, "ba giay"));

        assertThatThrownBy(() -> has(new Staff(ORGANIZER.username(), "JUDGE")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void erased(ContestId contest) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(erasing -> events.publishEvent(
                        new PersonErased(new ParticipantId(UUID.randomUUID()), contest, "0912345678")));
    }

    @Test
    void when_anybody_of_the_contest_is_erased_nothing_drawn_before_stays() throws IOException {
        keeps(ORGANIZER, of(3, "ba giay"));
        keeps(SECRETARY, of(1, "mot giay"));
        int before = lying().size();

        erased(contest());

        assertThat(has(ORGANIZER)).isEmpty();
        assertThat(has(SECRETARY)).isEmpty();
        assertThat(lying()).hasSize(before - 2);
    }

    @Test
    void who_is_erased_in_another_contest_is_not_in_it() {
        keeps(ORGANIZER, of(3, "ba giay"));

        erased(contests.bySlug("mot-luot").id());

        assertThat(has(ORGANIZER)).isPresent();
    }
}
