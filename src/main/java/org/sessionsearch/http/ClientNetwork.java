package org.sessionsearch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shortens the address of a client to what may be kept of it. */
final class ClientNetwork {

    /** Of anything else the name service would be asked. */
    private static final Pattern DIGITS =
            Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|\\[?[\\p{XDigit}:.]*:[\\p{XDigit}:.]*]?");

    private static final int IPV4_BYTES = 4;
    private static final int KEPT_OF_IPV4 = 3;
    private static final int KEPT_OF_IPV6 = 6;

    private ClientNetwork() {}

    /**
     * What may be kept.
     *
     * @param address an IP address in digits
     */
    static Optional<String> of(String address, RequestLogOptions.Clients clients) {
        return switch (clients) {
            case NONE -> Optional.empty();
            case FULL -> Optional.of(address);
            case NETWORK -> network(address);
        };
    }

    private static Optional<String> network(String address) {
        if (!DIGITS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            Arrays.fill(bytes, bytes.length == IPV4_BYTES ? KEPT_OF_IPV4 : KEPT_OF_IPV6, bytes.length, (byte) 0);
            return Optional.of(InetAddress.getByAddress(bytes).getHostAddress());
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
