package dev.rapport.session.schedule;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.net.URI;
import java.util.Map;

/** An address as a picture that a telephone reads: a QR code (ISO/IEC 18004) as SVG, dark on light on any page. */
final class InvitationAnswer {
    /** Modules of light around the code, as the standard asks for. */
    private static final int QUIET_ZONE = 4;

    private InvitationAnswer() {}

    static String of(URI address) {
        BitMatrix modules = modules(address.toString());
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%2$dH0z"/><path d="%3$s"/></svg>
                """.formatted(modules.getWidth(), modules.getHeight(), path);
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("This address has no place in a QR code: " + text, tooLong);
        }
    }
}
