package org.sessionsearch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Shortens the address of a client to what may be kept of it. */
final class ClientNetwork {

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
        return IpAddress.of(address).map(InetAddress::getAddress).map(ClientNetwork::shortened);
    }

    private static String shortened(byte[] address) {
        Arrays.fill(
                address, address.length == IpAddress.IPV4_BYTES ? KEPT_OF_IPV4 : KEPT_OF_IPV6, address.length, (byte)
                        0);
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has as many bytes as before", e);
        }
    }
}
