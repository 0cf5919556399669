package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.SourceReference;

class QtiQuestionsTest {

    private static final String ITEM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a" title="Tên" adaptive="false" timeDependent="false">
              <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
                <correctResponse><value>two</value></correctResponse>
              </responseDeclaration>
              <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
              <itemBody>
                <p>Đọc kĩ <strong>đoạn</strong> sau.</p>
                <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1">
                  <prompt>Năm nào?</prompt>
                  <simpleChoice identifier="one">1930<feedbackInline outcomeIdentifier="F" identifier="one">Sai.</feedbackInline></simpleChoice>
                  <simpleChoice identifier="two">1945<feedbackInline outcomeIdentifier="F" identifier="two">Vì thế. Nguồn: Sách, tr. 5</feedbackInline></simpleChoice>
                  <simpleChoice identifier="three" fixed="true">Năm khác</simpleChoice>
                </choiceInteraction>
              </itemBody>
              <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
            </assessmentItem>
            """;

    private static ImportedFile read(String xml) {
        return QtiQuestions.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportedQuestion one(String xml) {
        return read(xml).questions().getFirst();
    }

    private static List<ProblemCode> codes(ImportedQuestion question) {
        return question.problems().stream().map(QuestionProblem::code).toList();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(String... namesAndTexts) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(entries);
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static String manifest(String resources) {
        return "<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" identifier=\"m\"><resources>" + resources
                + "</resources></manifest>";
    }

    @Test
    void an_item_is_a_question() {
        ImportedQuestion question = one(ITEM);

        assertThat(question.problems()).isEmpty();
        assertThat(question.draft().text()).isEqualTo("Đọc kĩ đoạn sau. Năm nào?");
        assertThat(question.draft().options())
                .containsExactly(
                        new OptionDraft("1930", false),
                        new OptionDraft("1945", true),
                        new OptionDraft("Năm khác", false, true, null));
        assertThat(question.draft().explanation()).isEqualTo("Vì thế.");
        assertThat(question.draft().source()).isEqualTo(new SourceReference("Sách", "5", "", ""));
        assertThat(read(ITEM.replace("imsqti_v2p1\"", "imsqti_v2p2\""))
                        .questions()
                        .getFirst()
                        .draft())
                .isEqualTo(question.draft());
        assertThat(read("\uFEFF" + ITEM.replace("\n", "\r\n"))
                        .questions()
                        .getFirst()
                        .draft())
                .isEqualTo(question.draft());
    }

    @Test
    void qti_3_says_the_same_in_other_names() {
        QuestionDraft draft = one("""
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="a" title="t">
                  <qti-response-declaration identifier="R" cardinality="multiple" base-type="identifier">
                    <qti-correct-response><qti-value>A</qti-value><qti-value>C</qti-value></qti-correct-response>
                  </qti-response-declaration>
                  <qti-item-body><qti-choice-interaction response-identifier="R" max-choices="0">
                    <qti-prompt>Câu?</qti-prompt>
                    <qti-simple-choice identifier="A">Một</qti-simple-choice>
                    <qti-simple-choice identifier="B">Hai</qti-simple-choice>
                    <qti-simple-choice identifier="C">Ba</qti-simple-choice>
                  </qti-choice-interaction></qti-item-body>
                </qti-assessment-item>
                """).draft();

        assertThat(draft.text()).isEqualTo("Câu?");
        assertThat(draft.options()).extracting(OptionDraft::correct).containsExactly(true, false, true);
    }

    @Test
    void a_mapping_is_a_key_too() {
        String mapping = "<mapping defaultValue=\"0\"><mapEntry mapKey=\"one\" mappedValue=\"1\"/>"
                + "<mapEntry mapKey=\"two\" mappedValue=\"-1\"/><mapEntry mapKey=\"three\" mappedValue=\"0.5\"/></mapping>";
        String mapped = ITEM.replaceAll("(?s)<correctResponse>.*</correctResponse>", mapping);

        assertThat(one(mapped.replace(
                                        "cardinality=\"single\" baseType=\"identifier\"",
                                        "cardinality=\"multiple\" baseType=\"identifier\"")
                                .replace("maxChoices=\"1\"", "maxChoices=\"0\""))
                        .draft()
                        .options())
                .extracting(OptionDraft::correct)
                .containsExactly(true, false, true);
        assertThat(one(mapped).draft().options())
                .as("what gives most where one may be chosen")
                .extracting(OptionDraft::correct)
                .containsExactly(true, false, false);
    }

    @Test
    void where_key_and_mapping_disagree_there_is_no_key() {
        ImportedQuestion question = one(ITEM.replace(
                "</correctResponse>",
                "</correctResponse><mapping><mapEntry mapKey=\"one\" mappedValue=\"1\"/></mapping>"));

        assertThat(codes(question)).contains(ProblemCode.KEY_TABLE_MISMATCH, ProblemCode.NO_KEY);
        assertThat(question.draft().options()).noneMatch(OptionDraft::correct);
    }

    @ParameterizedTest
    @CsvSource({
        "<value>two</value>,<value>four</value>",
        "<value>two</value>,''",
        "identifier=\"one\",identifier=\"two\""
    })
    void a_key_that_names_no_choice_is_no_key(String of, String by) {
        ImportedQuestion question = one(ITEM.replace(of, by));

        assertThat(codes(question)).contains(ProblemCode.NO_KEY);
        assertThat(question.draft().options()).noneMatch(OptionDraft::correct);
    }

    @Test
    void two_keys_where_one_may_be_chosen_are_said() {
        assertThat(codes(one(ITEM.replace("<value>two</value>", "<value>two</value><value>one</value>"))))
                .containsExactly(ProblemCode.SEVERAL_KEYS);
    }

    @ParameterizedTest
    @CsvSource({
        "<extendedTextInteraction responseIdentifier=\"R\"/>,tự luận",
        "<p><textEntryInteraction responseIdentifier=\"R\"/></p>,trả lời ngắn",
        "<orderInteraction responseIdentifier=\"R\"/>,sắp xếp",
        "<customInteraction responseIdentifier=\"R\"/>,customInteraction",
        "'',không có phương án",
        "<choiceInteraction responseIdentifier=\"R\"/><choiceInteraction responseIdentifier=\"S\"/>,nhiều phần"
    })
    void other_interactions_are_named_and_not_taken(String interaction, String kind) {
        ImportedQuestion question = one(ITEM.replaceAll("(?s)<choiceInteraction.*</choiceInteraction>", interaction));

        assertThat(codes(question)).containsExactly(ProblemCode.UNSUPPORTED_TYPE);
        assertThat(question.problems().getFirst().message()).contains(kind);
        assertThat(question.draft().text()).isEqualTo("Đọc kĩ đoạn sau.");
        assertThat(question.draft().options()).isEmpty();
    }

    @Test
    void a_package_gives_its_items_in_the_manifest_s_order_and_no_tests() throws IOException {
        byte[] bytes = packed(
                "imsmanifest.xml",
                manifest("<resource identifier=\"t\" type=\"imsqti_test_xmlv2p1\" href=\"test.xml\"/>"
                        + "<resource identifier=\"b\" type=\"imsqti_item_xmlv2p1\" href=\"b/it%20em.xml\"/>"
                        + "<resource identifier=\"a\" type=\"imsqti_item_xmlv2p2\" href=\"a.xml\"/>"
                        + "<resource identifier=\"c\" type=\"imsqti_item_xmlv2p1\" href=\"lost.xml\"/>"),
                "test.xml",
                "<assessmentTest/>",
                "a.xml",
                ITEM.replace("Năm nào?", "Một?"),
                "b/it em.xml",
                ITEM.replace("Năm nào?", "Hai? <img src=\"../images/none.png\" alt=\"\"/>"));

        ImportedFile file = QtiQuestions.read(bytes);

        assertThat(file.questions())
                .extracting(each -> each.draft().text())
                .containsExactly("Đọc kĩ đoạn sau. Hai?", "Đọc kĩ đoạn sau. Một?");
        assertThat(codes(file.questions().getFirst())).containsExactly(ProblemCode.NOT_UNDERSTOOD);
        assertThat(file.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("lost.xml"));
    }

    @Test
    void metadata_in_the_manifest_are_topic_difficulty_and_tags() throws IOException {
        byte[] bytes = packed("imsmanifest.xml", manifest("""
                        <resource identifier="a" type="imsqti_item_xmlv2p1" href="a.xml"><metadata>
                          <lom xmlns="http://ltsc.ieee.org/xsd/LOM">
                            <general><keyword><langstring>kháng chiến</langstring></keyword></general>
                            <educational><difficulty><source>LOMv1.0</source><value>very difficult</value></difficulty></educational>
                            <classification><taxonPath><taxon><entry><string>Lịch sử</string></entry></taxon>
                              <taxon><entry><string>Đảng</string></entry></taxon></taxonPath></classification>
                          </lom></metadata></resource>"""), "a.xml", ITEM);

        QuestionDraft draft = QtiQuestions.read(bytes).questions().getFirst().draft();

        assertThat(draft.topic()).isEqualTo("Lịch sử / Đảng");
        assertThat(draft.difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(draft.tags()).containsExactly("kháng chiến");
    }

    @ParameterizedTest
    @CsvSource({
        "<assessmentTest/>,.zip",
        "<manifest/>,.zip",
        "<questestinterop/>,QTI 1.x",
        "<quiz/>,assessmentItem",
        "<!DOCTYPE a><assessmentItem/>,DOCTYPE",
        "<assessmentItem>,XML"
    })
    void other_files_are_refused_with_the_reason(String xml, String reason) {
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> read(xml)).withMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><assessmentItem>&x;</assessmentItem>",
                "<assessmentItem>",
                "<other/>"
            })
    void one_bad_item_refuses_the_whole_package(String item) throws IOException {
        byte[] bytes = packed(
                "imsmanifest.xml",
                manifest("<resource type=\"imsqti_item_xmlv2p1\" href=\"a.xml\"/>"
                        + "<resource type=\"imsqti_item_xmlv2p1\" href=\"b.xml\"/>"),
                "a.xml",
                ITEM,
                "b.xml",
                item);

        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> QtiQuestions.read(bytes));
    }

    @Test
    void packages_that_are_none_are_refused() throws IOException {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> QtiQuestions.read(packed("a.xml", ITEM)))
                .withMessageContaining("imsmanifest.xml");
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> QtiQuestions.read(packed("../imsmanifest.xml", manifest(""))));
        assertThat(QtiQuestions.read(packed("imsmanifest.xml", manifest(""))).problems())
                .extracting(QuestionProblem::code)
                .containsExactly(ProblemCode.NOT_UNDERSTOOD);
        byte[] bomb = zip(Map.of("imsmanifest.xml", new byte[50_000_000]));
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> QtiQuestions.read(bomb));
    }

    @Test
    void a_package_cut_off_anywhere_is_refused_whole() throws IOException {
        byte[] whole = packed(
                "imsmanifest.xml", manifest("<resource type=\"imsqti_item_xmlv2p1\" href=\"a.xml\"/>"), "a.xml", ITEM);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> QtiQuestions.read(cut));
        }
    }

    @Test
    void a_written_package_has_what_other_systems_look_for() throws IOException {
        Picture picture = AnyDrafts.PICTURES.values().iterator().next();
        QuestionDraft draft = new QuestionDraft(
                "Lịch sử / Đảng",
                Difficulty.MEDIUM,
                "Năm <nào> & \"ai\"?",
                List.of(
                        new OptionDraft("1930", true, false, picture.id()),
                        new OptionDraft("1945", true),
                        new OptionDraft("Tất cả các phương án trên", false)),
                "Vì thế.",
                SourceReference.parse("Sách, tr. 5"),
                List.of("a"),
                null);

        byte[] written = QtiPackageExport.write(List.of(draft.pinned()), id -> Optional.of(picture));
        Map<String, String> files = unpacked(written);

        String image = "images/" + picture.id() + FoundPictures.ending(picture);
        assertThat(files.keySet()).containsExactly("imsmanifest.xml", "items/cau-00001.xml", image);
        assertThat(files.get("imsmanifest.xml"))
                .contains(
                        "<schema>QTIv2.1 Package</schema>",
                        "type=\"imsqti_item_xmlv2p1\" href=\"items/cau-00001.xml\"",
                        "<file href=\"" + image + "\">");
        assertThat(files.get("items/cau-00001.xml"))
                .contains(
                        "cardinality=\"multiple\"",
                        "<correctResponse><value>A</value><value>B</value></correctResponse>",
                        "maxChoices=\"0\"",
                        "<simpleChoice identifier=\"C\" fixed=\"true\">Tất cả",
                        "rptemplates/match_correct",
                        "Năm &lt;nào&gt; &amp; ",
                        "<p>Nguồn: Sách, tr. 5</p>");
        assertThat(QtiPackageExport.write(List.of(draft.pinned()), id -> Optional.of(picture)))
                .isEqualTo(written);
    }

    @Provide
    Arbitrary<List<QuestionDraft>> drafts() {
        return AnyDrafts.drafts(true, true);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_reads_back_the_same(@ForAll("drafts") List<QuestionDraft> drafts) {
        ImportedFile file = QtiQuestions.read(
                QtiPackageExport.write(drafts, id -> Optional.ofNullable(AnyDrafts.PICTURES.get(id))));

        assertThat(file.problems()).isEmpty();
        assertThat(file.questions()).extracting(ImportedQuestion::draft).isEqualTo(drafts);
        assertThat(file.pictures()).isEqualTo(MoodleXmlQuestionsTest.used(drafts));
    }
}
