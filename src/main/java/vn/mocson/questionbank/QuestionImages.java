package vn.mocson.questionbank;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.security.Access;

/** The pictures of questions and options. */
@Service
public class QuestionImages {

    private final ImageStore store;

    QuestionImages(ImageStore store) {
        this.store = store;
    }

    /**
     * Keeps a picture, normalized whoever brings it.
     *
     * @return the id of what was kept, which is the picture's own where it was normalized before
     * @throws ImageRefused where {@link ImageUpload#normalize} refuses it
     */
    @PreAuthorize(Access.BANK)
    @Transactional
    @Act("question.image")
    public ImageId put(Picture picture) {
        return store.put(ImageUpload.normalize(picture.bytes()));
    }

    /** Whoever knows the id has been shown the picture: it is the SHA-256 of its bytes. */
    @PreAuthorize(Access.ANYONE)
    public Optional<Picture> find(ImageId id) {
        return store.find(id);
    }
}
