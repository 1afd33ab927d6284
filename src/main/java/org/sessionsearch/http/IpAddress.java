package org.sessionsearch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses that are written in digits, and asks no name service for others. */
final class IpAddress {

    static final int IPV4_BYTES = 4;
    private static final Pattern DIGITS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[?[\\p{XDigit}:.]{0,45}:[\\p{XDigit}:.]{0,45}]?");

    private IpAddress() {}

    /** The address; an IPv4 address that is written as one of IPv6 is one of IPv4. */
    static Optional<InetAddress> of(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
