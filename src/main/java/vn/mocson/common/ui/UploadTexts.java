package vn.mocson.common.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;

/** What an upload says while a file is on its way, and where it is not taken. */
public final class UploadTexts {

    private UploadTexts() {}

    /** @param wrongType translation key of what is said about a file of another kind */
    public static UploadI18N refusing(String wrongType) {
        UploadI18N texts = new UploadI18N();
        texts.setError(new UploadI18N.Error()
                .setTooManyFiles(word("import.file.tooMany"))
                .setFileIsTooBig(word("import.file.tooLarge"))
                .setIncorrectFileType(word(wrongType)));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(word("import.file.connecting"))
                        .setStalled(word("import.file.stalled"))
                        .setProcessing(word("import.file.processing"))
                        .setHeld(word("import.file.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(word("import.file.remaining") + " ")
                        .setUnknown(word("import.file.remaining.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(word("import.file.unreachable"))
                        .setUnexpectedServerError(word("import.file.failed"))
                        .setForbidden(word("import.file.forbidden"))));
        texts.setFile(new UploadI18N.File()
                .setRetry(word("import.file.retry"))
                .setStart(word("import.file.start"))
                .setRemove(word("import.file.remove")));
        texts.setUnits(List.of("B", "KB", "MB", "GB"));
        return texts;
    }

    private static String word(String key) {
        return I18NProvider.translate(key);
    }
}
