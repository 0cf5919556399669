package vn.mocson.questionbank.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.mocson.common.text.Vietnamese;

/**
 * What a text is about, as sets of words without tone marks: words that only build sentences and questions
 * are left out, ways of saying the same are one word.
 *
 * @param words all that say something
 * @param names of these, what is written with a capital: people, places, bodies
 * @param numbers of these, digits, dates, Roman and spelled ordinals
 * @param actions of these, the events: founded, opened, closed, died
 * @param kinds of these, the bodies, gatherings and papers that an event can be of; a cell of the Party is
 *     not its provincial organization, a congress or a resolution about it is neither
 */
record Wording(Set<String> words, Set<String> names, Set<String> numbers, Set<String> actions, Set<String> kinds) {

    private static final String ACTION = "=";
    private static final String KIND = "@";
    private static final String NAME = "^";
    private static final String ORDINAL = "#";

    private static final Set<String> FILLERS = wordsOf(
            "la gi nao duoc vao cua o tai trong va nhung cac co do boi day nay thi ma se da cho voi tu den ve khi luc"
                    + " ngay thang nam thoi gian diem moc dip giua dau cuoi lan ai bao nhieu may hay theo dien ra"
                    + " to chuc tien hanh chinh thuc lay lam sau duoi tren hang moi cung dong chi nguoi mot noi"
                    + " dia nhu the goi su kien viec ta nuoc biet hoi dung hom de xay len");

    private static final Set<String> GENERIC = wordsOf(
            "phat bieu nhan dinh khang dinh y cau dung sai nhat chon dap an phuong an khong noi dung chinh xac cau hoi"
                    + " tra loi hoan thanh dien cho trong hinh anh buc tranh ban do xem doan van cau tho tren");

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("nhat", 1),
            Map.entry("hai", 2),
            Map.entry("nhi", 2),
            Map.entry("ba", 3),
            Map.entry("tu", 4),
            Map.entry("bon", 4),
            Map.entry("nam", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9),
            Map.entry("muoi", 10));

    /** What a word or several become; the longest first. Phrases that hold an action's word but are none stand for themselves. */
    private static final Map<String, String> PHRASES = phrases();

    private static final int LONGEST = 8;

    private static final Set<String> FIRST_WORDS =
            PHRASES.keySet().stream().map(phrase -> phrase.split(" ")[0]).collect(Collectors.toUnmodifiableSet());

    private static final Pattern ROMAN = Pattern.compile("(?=[ivx])x{0,3}(ix|iv|v?i{0,3})");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[.](?=\\d{3}(?!\\d))");

    private static Set<String> wordsOf(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ")));
    }

    Wording {
        words = Set.copyOf(words);
        names = Set.copyOf(names);
        numbers = Set.copyOf(numbers);
        actions = Set.copyOf(actions);
        kinds = Set.copyOf(kinds);
    }

    private static Map<String, String> phrases() {
        Map<String, String> map = new HashMap<>();
        String[][] same = {
            {"=lap", "thanh lap", "ra doi", "sang lap", "thiet lap", "lap", "hinh thanh"},
            {"=tailap", "tai lap", "lap lai", "lap tro lai", "thanh lap lai"},
            {"=hop", "hop", "khai mac", "nhom hop"},
            {"=bemac", "be mac"},
            {"=khoicong", "khoi cong", "dong tho"},
            {"=khanhthanh", "khanh thanh", "hoan thanh"},
            {"=sinh", "sinh", "ngay sinh", "chao doi", "sinh nhat", "sinh ra"},
            {"=mat", "qua doi", "tu tran", "tu the", "hy sinh", "hi sinh", "mat", "bi xu ban", "xu ban"},
            {"=bat", "bi bat", "bi dich bat"},
            {"=giaiphong", "giai phong"},
            {"=tach", "chia tach", "tach", "tach tro lai"},
            {"=hopnhat", "hop nhat", "sap nhap", "sat nhap"},
            {"=giaithe", "giai the"},
            {"=doiten", "doi ten", "mang ten"},
            {"=thongqua", "thong qua"},
            {"=banhanh", "ban hanh"},
            {"=hieuluc", "co hieu luc", "hieu luc"},
            {"=hoatdong", "di vao hoat dong"},
            {"=congnhan", "cong nhan"},
            {"@xephang", "xep hang"},
            {"@kyniem", "ky niem", "le ky niem"},
            {"@truyenthong", "ngay truyen thong"},
            {"@chibo", "chi bo"},
            {"@dangbo", "dang bo", "dang uy"},
            {"@bancansu", "ban can su"},
            {"@daihoi", "dai hoi", "dai hoi dai bieu", "dai hoi dai bieu toan quoc", "dai hoi toan quoc"},
            {"@vanban", "nghi quyet", "sac lenh", "quyet dinh so", "nghi dinh", "ke hoach", "chi thi"},
            {"@khoi", "khoi", "khoi cac co quan", "cac co quan"},
            {"@lamthoi", "lam thoi"},
            {"@tienthan", "tien than"},
            {"^tinh", "tinh"},
            {"^huyen", "huyen"},
            {"^thixa", "thi xa"},
            {"^thanhpho", "thanh pho"},
            {"^phuong", "phuong"},
            {"^xa", "xa"},
            {"=batdau", "bung no", "no ra", "bat dau", "mo man", "mo dau", "no sung"},
            {"=ketthuc", "ket thuc", "toan thang"},
            {"=ky", "ky ket", "duoc ky", "ky chinh thuc"},
            {"=kytat", "ky tat", "duoc ky tat"},
            {"=tang", "trao tang", "duoc tang", "don nhan", "phong tang", "truy tang"},
            {"=bau", "bau", "duoc bau"},
            {"^hochiminh", "chu tich ho chi minh", "ho chi minh", "ho chu tich", "bac ho"},
            {"^vietnam", "viet nam", "cong hoa xa hoi chu nghia viet nam"},
            {"", "cong trinh", "ngay le"},
            {"giaiphongquan", "giai phong quan"},
            {"khugiaiphong", "khu giai phong"},
            {"tphochiminh", "thanh pho ho chi minh"},
        };
        for (String[] group : same) {
            for (String phrase : Arrays.copyOfRange(group, 1, group.length)) {
                map.put(phrase, group[0]);
            }
        }
        String[] themselves = {
            "doc lap",
            "xac lap",
            "lap truong",
            "lap cong",
            "mat tran",
            "bi mat",
            "co mat",
            "mat tich",
            "hoc sinh",
            "sinh vien",
            "sinh song",
            "sinh hoat",
            "khai sinh",
            "ve sinh",
            "phu hop",
            "phoi hop",
            "truong hop",
            "hop tac",
            "tong hop",
            "lien hop",
            "hop dong",
            "hop phap",
            "lien hop quoc",
            "ngay nay",
            "hien nay",
            "khoi nghia",
            "tong khoi nghia",
            "dong khoi",
            "khoi dau",
            "khoi nguon",
            "khoi xuong",
            "khoi hanh",
            "khoi phuc",
            "phuong an",
            "phuong phap",
            "dia phuong",
            "phuong cham",
            "xa hoi"
        };
        for (String phrase : themselves) {
            map.put(phrase, phrase.replace(" ", ""));
        }
        return Map.copyOf(map);
    }

    /** Of a text whose dates are single words already ({@link DatedText#words}). */
    static Wording of(String text) {
        List<String> raw = rawWords(THOUSANDS.matcher(text).replaceAll(""));
        Set<String> words = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Set<String> actions = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        List<String> plain = raw.stream().map(Wording::plain).toList();
        boolean shouting = text.equals(text.toUpperCase(Locale.ROOT));
        for (int i = 0; i < plain.size(); ) {
            int taken = phraseAt(plain, i);
            String phrase = taken > 0 ? PHRASES.get(String.join(" ", plain.subList(i, i + taken))) : null;
            if (phrase != null) {
                if (!phrase.isEmpty()) {
                    words.add(phrase);
                    switch (phrase.substring(0, 1)) {
                        case ACTION -> actions.add(phrase);
                        case KIND -> kinds.add(phrase);
                        case NAME -> names.add(phrase);
                        default -> {}
                    }
                }
                i += taken;
                continue;
            }
            String word = plain.get(i);
            String number = number(raw, plain, i);
            boolean name = !shouting
                    && capital(raw.get(i))
                    && (i > 0 || raw.size() > 1 && capital(raw.get(1)) && !FILLERS.contains(word));
            if (!number.isEmpty()) {
                words.add(number);
                numbers.add(number);
            } else if (name) {
                words.add(word);
                names.add(word);
            } else if (!FILLERS.contains(word) && !word.equals("thu")) {
                words.add(word);
            }
            i++;
        }
        return new Wording(words, names, numbers, actions, kinds);
    }

    /** Says nothing of its own: “Phát biểu nào sau đây đúng?” */
    static boolean generic(String text) {
        for (String raw : rawWords(text)) {
            String word = plain(raw);
            if (!FILLERS.contains(word) && !GENERIC.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Words without tone marks, in any order, as one key: equal for texts that differ in nothing else. */
    static String bag(String text) {
        return rawWords(text).stream()
                .map(word -> withoutZeros(plain(word)))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static int phraseAt(List<String> plain, int start) {
        if (!FIRST_WORDS.contains(plain.get(start))) {
            return 0;
        }
        for (int length = Math.min(LONGEST, plain.size() - start); length > 0; length--) {
            String candidate = length == 1 ? plain.get(start) : String.join(" ", plain.subList(start, start + length));
            if (PHRASES.containsKey(candidate)) {
                return length;
            }
        }
        return 0;
    }

    /** The number at a place, ordinals marked, as one and the same however it is written; empty for none. */
    private static String number(List<String> raw, List<String> plain, int i) {
        String word = plain.get(i);
        boolean ordinal =
                i > 0 && (plain.get(i - 1).equals("thu") || plain.get(i - 1).equals("khoa"));
        if (Character.isDigit(word.charAt(0))) {
            return (ordinal ? ORDINAL : "") + withoutZeros(word);
        }
        boolean afterThu = i > 0 && plain.get(i - 1).equals("thu");
        if (afterThu && ORDINALS.containsKey(word)) {
            return ORDINAL + ORDINALS.get(word);
        }
        String written = raw.get(i);
        if (ROMAN.matcher(word).matches() && (afterThu || written.equals(written.toUpperCase(Locale.ROOT)))) {
            return ORDINAL + roman(word);
        }
        return "";
    }

    private static int roman(String letters) {
        int sum = 0;
        int before = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            int value =
                    switch (letters.charAt(i)) {
                        case 'i' -> 1;
                        case 'v' -> 5;
                        default -> 10;
                    };
            sum += value < before ? -value : value;
            before = value;
        }
        return sum;
    }

    private static String withoutZeros(String word) {
        int i = 0;
        while (i < word.length() - 1 && word.charAt(i) == '0' && Character.isDigit(word.charAt(i + 1))) {
            i++;
        }
        return word.substring(i);
    }

    private static boolean capital(String raw) {
        return Character.isUpperCase(raw.charAt(0));
    }

    /** With their marks apart. */
    private static List<String> rawWords(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= parts.length(); i++) {
            boolean inside = i < parts.length() && wordCharacter(parts.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(parts.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean wordCharacter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** As {@link Vietnamese#searchable}, of one word that has its marks apart: there are a million of them in a bank. */
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == 'đ' || c == 'Đ') {
                plain.append('d');
            } else if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.isEmpty() ? word : plain.toString();
    }
}
