package dev.rapport.profile.profile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Predicate;

/** Whether a text is the address of a page on the web. Names and passwords in it are refused: they disguise the host. */
final class WebLink implements Predicate<String> {

    @Override
    public boolean test(String text) {
        try {
            URI uri = new URI(text);
            return isWeb(uri) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException notALink) {
            return false;
        }
    }

    private static boolean isWeb(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    }
}
