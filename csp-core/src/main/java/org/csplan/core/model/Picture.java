package org.csplan.core.model;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A picture that pages can show: PNG, JPEG or SVG. */
public final class Picture {

    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG = "\u00ff\u00d8\u00ff";

    /** An SVG file may begin with a declaration and remarks, but not with much more. */
    private static final int SVG_BEGINNING = 1024;

    private final String mediaType;
    private final byte[] bytes;

    private Picture(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    /** What the bytes of a file show; nothing if they are none of these. */
    public static Optional<Picture> of(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, SVG_BEGINNING), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith(PNG)) {
            return Optional.of(new Picture("image/png", bytes));
        }
        if (beginning.startsWith(JPEG)) {
            return Optional.of(new Picture("image/jpeg", bytes));
        }
        return beginning.contains("<svg") ? Optional.of(new Picture("image/svg+xml", bytes)) : Optional.empty();
    }

    /** An address that holds the picture itself, so that a page needs no other file. */
    public String dataUri() {
        return "data:" + mediaType + ";base64," + BaseEncoding.base64().encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that && mediaType.equals(that.mediaType) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return mediaType + " of " + bytes.length + " bytes";
    }
}
