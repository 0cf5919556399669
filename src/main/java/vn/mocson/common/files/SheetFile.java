package vn.mocson.common.files;

import java.util.List;
import java.util.concurrent.Semaphore;

/** The tables of a file that strangers made: a workbook's sheets, or the one table of a CSV file. */
public final class SheetFile {

    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** So many at a time, whoever asks: a large workbook takes some hundred MB while it is read. */
    private static final Semaphore AT_A_TIME = new Semaphore(2);

    private SheetFile() {}

    /** @throws FileRefused where it is too large, too long, damaged or no table */
    public static List<SheetTable> read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new FileRefused("Tệp lớn hơn 20 MiB. Hãy chia thành nhiều tệp nhỏ hơn.");
        }
        AT_A_TIME.acquireUninterruptibly();
        try {
            boolean workbook = SafeZip.looksLikeOne(bytes) || SafeZip.looksLikeOldOffice(bytes);
            return workbook ? XlsxTables.read(bytes) : List.of(DelimitedTable.read(bytes));
        } finally {
            AT_A_TIME.release();
        }
    }

    /** Of a file with more lines than {@link SheetTable#MAX_ROWS}. */
    public static FileRefused tooLong() {
        return XlsxTables.tooLong();
    }
}
