package dev.rapport.profile.account;

import java.text.Normalizer;
import java.util.Locale;

/** An e-mail address in the one spelling under which its account is found, whatever case it was typed in. */
record EmailAddress(String value) {
    static final int LONGEST = 254;

    EmailAddress {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
