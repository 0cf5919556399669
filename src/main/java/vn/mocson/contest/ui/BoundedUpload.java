package vn.mocson.contest.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/** One file at a time into memory, and never more of it than it may weigh: what the browser promises is looked at again. */
public class BoundedUpload extends Upload {

    private final int most;
    private final transient BiConsumer<String, byte[]> taken;

    /**
     * @param most in bytes
     * @param taken gets the name and the bytes; of a file that is too heavy one byte more than it may have
     */
    public BoundedUpload(int most, BiConsumer<String, byte[]> taken) {
        this.most = most;
        this.taken = taken;
        setUploadFormat(UploadFormat.RAW);
        setUploadHandler(this::receive);
        setMaxFileSize(most);
    }

    private void receive(UploadEvent event) throws IOException {
        String name = event.getFileName();
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(most + 1);
        }
        if (bytes.length > most) {
            event.reject(getTranslation("import.file.tooLarge"));
        }
        event.getUI().access(() -> {
            clearFileList();
            taken.accept(name, bytes);
        });
    }
}
