package vn.mocson.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** That nobody changes an exported record unnoticed: any change of any row, any row gone, swapped or put in. */
class AuditChainTest {

    private static Path folder = Path.of("");

    @BeforeContainer
    static void aFolder() throws IOException {
        folder = Files.createTempDirectory("audit-chain");
    }

    @AfterContainer
    static void noFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<List<String>> reasons() {
        // whatever people write: line ends, quotes, commas, formulas, letters of any alphabet
        return Arbitraries.strings()
                .withChars("=+-@',\"\n\r\t;:{}0aăộ ")
                .withCharRange('\u1EA0', '\u1EF9')
                .ofMaxLength(12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static ChainReport check(List<AuditEntry> rows, List<AuditEntry> whole) throws IOException {
        Path file = folder.resolve("nhat-ky.csv");
        AuditFiles.write(file, rows, whole);
        return ChainCheck.ofFile(file);
    }

    @Property(tries = 300)
    void what_was_exported_holds(@ForAll("reasons") List<String> reasons) throws IOException {
        List<AuditEntry> chain = AuditFiles.chain(reasons);

        ChainReport report = check(chain, chain);

        assertThat(report)
                .isEqualTo(new ChainReport(chain.size(), chain.getLast().hash(), null));
    }

    @Property(tries = 1000)
    void any_change_of_any_row_is_found_where_it_is(
            @ForAll("reasons") List<String> reasons,
            @ForAll @IntRange(max = 7) int which,
            @ForAll @IntRange(max = 14) int field,
            @ForAll @StringLength(min = 1, max = 3) String added)
            throws IOException {
        List<AuditEntry> chain = AuditFiles.chain(reasons);
        int row = which % chain.size();
        String letters = added.replaceAll("[\\p{Cs}\\p{Cc}]", "x"); // half a pair of characters is no text
        List<AuditEntry> rows = new ArrayList<>(chain);
        rows.set(row, AuditChanges.FIELDS.get(field).apply(chain.get(row), letters));

        ChainReport report = check(rows, chain);

        assertThat(Objects.requireNonNull(report.fault()).number()).isEqualTo(row + 1);
    }

    @Property(tries = 500)
    void a_changed_row_with_a_hash_made_anew_is_found_at_the_next(
            @ForAll("reasons") List<String> reasons, @ForAll @IntRange(max = 7) int which) throws IOException {
        List<AuditEntry> chain = AuditFiles.chain(reasons);
        int row = which % chain.size();
        List<AuditEntry> rows = new ArrayList<>(chain);
        rows.set(
                row,
                AuditChanges.withReason(chain.get(row), chain.get(row).reason() + "!")
                        .sealed());

        ChainReport report = check(rows, chain);

        assertThat(Objects.requireNonNull(report.fault()).number()).isEqualTo(Math.min(row + 2, chain.size()));
    }

    @Property(tries = 500)
    void a_row_taken_out_is_found(@ForAll("reasons") List<String> reasons, @ForAll @IntRange(max = 7) int which)
            throws IOException {
        List<AuditEntry> chain = AuditFiles.chain(reasons);
        int row = which % chain.size();
        List<AuditEntry> rows = new ArrayList<>(chain);
        rows.remove(row);

        ChainReport report = check(rows, chain);

        assertThat(report.fault()).isEqualTo(new ChainReport.Fault(row + 1, ChainReport.Kind.MISSING));
    }

    @Property(tries = 500)
    void two_rows_that_changed_places_are_found(
            @ForAll("reasons") List<String> reasons,
            @ForAll @IntRange(max = 7) int one,
            @ForAll @IntRange(max = 7) int other)
            throws IOException {
        List<AuditEntry> chain = AuditFiles.chain(reasons);
        int first = Math.min(one % chain.size(), other % chain.size());
        int second = Math.max(one % chain.size(), other % chain.size());
        List<AuditEntry> rows = new ArrayList<>(chain);
        rows.set(first, chain.get(second));
        rows.set(second, chain.get(first));

        ChainReport report = check(rows, chain);

        assertThat(report.holds()).isEqualTo(first == second);
    }

    @Property(tries = 500)
    void a_row_put_in_is_found(
            @ForAll("reasons") List<String> reasons,
            @ForAll @IntRange(max = 7) int which,
            @ForAll @IntRange(max = 8) int where)
            throws IOException {
        List<AuditEntry> chain = AuditFiles.chain(reasons);
        List<AuditEntry> rows = new ArrayList<>(chain);
        rows.add(where % (chain.size() + 1), chain.get(which % chain.size()));

        assertThat(check(rows, chain).holds()).isFalse();
    }

    @Example
    void a_file_that_lost_its_end_is_found() throws IOException {
        Path file = folder.resolve("cut.csv");
        AuditFiles.good(file);
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.lastIndexOf("end,")));

        assertThat(ChainCheck.ofFile(file).fault()).isEqualTo(new ChainReport.Fault(4, ChainReport.Kind.MISSING));
    }

    @Example
    void a_file_of_something_else_is_no_record() throws IOException {
        Path file = folder.resolve("other.csv");
        Files.writeString(file, "a,b\n1,2\n");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ChainCheck.ofFile(file))
                .withMessageContaining("không phải bản xuất toàn bộ");
    }

    @Example
    void the_hash_is_the_one_that_the_documentation_says() {
        // docs/audit.md: computed there with sha256sum
        AuditEntry entry = AuditFiles.chain(List.of("Mất điện")).getFirst();

        assertThat(entry.hash()).isEqualTo("b46861dde0adcfb0a574e5278a819a8ef277bbc5f63dc036663b652229e10a33");
    }

    @Example
    void a_role_for_one_contest_makes_somebody_staff_and_is_kept_with_its_contest() {
        var judge = new TestingAuthenticationToken("giamkhao", "", "ROLE_JUDGE@12", "ROLE_ORGANIZER", "ROLE_OTHER");

        assertThat(StaffAtWork.of(judge))
                .hasValueSatisfying(staff -> assertThat(staff.roles()).isEqualTo("ORGANIZER,JUDGE@12"));
        assertThat(StaffAtWork.of(new TestingAuthenticationToken("nguoi-thi", "", "ROLE_ENTRANT")))
                .isEmpty();
    }

    @Example
    void of_an_address_only_the_network_is_kept() {
        assertThat(StaffAtWork.network("203.0.113.77")).isEqualTo("203.0.113.0/24");
        assertThat(StaffAtWork.network("2001:ee0:4141:1:2:3:4:5")).isEqualTo("2001:ee0:4141::/48");
        assertThat(StaffAtWork.network("::1")).isEqualTo("localhost");
        assertThat(StaffAtWork.network("")).isEmpty();
        assertThat(StaffAtWork.network("proxy.local")).isEmpty();
    }
}
