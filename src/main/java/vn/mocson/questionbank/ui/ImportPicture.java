package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;

/** A picture of the file, which is not in the bank yet. */
final class ImportPicture {

    private ImportPicture() {}

    static Optional<Image> of(ImportBatch batch, @Nullable ImageId id) {
        Picture picture = id == null ? null : batch.pictures().get(id);
        if (picture == null) {
            return Optional.empty();
        }
        Image image = new Image(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                new ByteArrayInputStream(picture.bytes()),
                                "picture",
                                picture.mediaType(),
                                picture.bytes().length))
                        .inline(),
                I18NProvider.translate("import.picture"));
        image.addClassName("import-picture");
        return Optional.of(image);
    }
}
