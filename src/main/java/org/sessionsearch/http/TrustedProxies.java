package org.sessionsearch.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who a client is, and under which address it reached this service. What {@code X-Forwarded-…} headers say counts only
 * when a proxy that is trusted sent it: anybody else can write them, too. Immutable.
 */
public final class TrustedProxies {

    private static final Pattern PORT = Pattern.compile("^(\\[.*]|[^:]*):\\d+$");
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}.:\\[\\]_-]{1,255}");

    private final List<Network> networks;

    /**
     * @param networks addresses, or networks like {@code 10.0.0.0/8}
     * @throws IllegalArgumentException when one is neither
     */
    public TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(Network::of).toList();
    }

    /** Addresses with the same beginning. */
    private record Network(byte[] address, int bits) {

        static Network of(String text) {
            int slash = text.indexOf('/');
            byte[] address = IpAddress.of(slash < 0 ? text : text.substring(0, slash))
                    .map(InetAddress::getAddress)
                    .orElseThrow(() -> refused(text));
            int most = address.length * Byte.SIZE;
            if (slash < 0) {
                return new Network(address, most);
            }
            String bits = text.substring(slash + 1);
            if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > most) {
                throw refused(text);
            }
            return new Network(address, Integer.parseInt(bits));
        }

        private static IllegalArgumentException refused(String text) {
            return new IllegalArgumentException(
                    "http.trusted-proxies must be addresses or networks like 127.0.0.1 and 10.0.0.0/8, got '" + text
                            + "'");
        }

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = Byte.SIZE - bits % Byte.SIZE;
            return Arrays.equals(address, 0, whole, other, 0, whole)
                    && (bits % Byte.SIZE == 0 || (address[whole] ^ other[whole]) >> rest == 0);
        }
    }

    /** The address of the client: the last that no trusted proxy has. */
    String client(Context request) {
        String client = request.req().getRemoteAddr();
        String[] hops = String.join(",", Collections.list(request.req().getHeaders("X-Forwarded-For")))
                .split(",");
        for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
            Optional<InetAddress> before = IpAddress.of(withoutPort(hops[i].strip()));
            if (before.isEmpty()) {
                break;
            }
            client = before.get().getHostAddress();
        }
        return client;
    }

    /** Whether the client was told to use https. */
    String scheme(Context request) {
        return forwarded(request, "X-Forwarded-Proto")
                .filter(scheme -> scheme.equals("http") || scheme.equals("https"))
                .orElse(request.req().getScheme());
    }

    /** The host and port that the client asked for; null when it did not say. */
    String host(Context request) {
        return forwarded(request, "X-Forwarded-Host")
                .filter(host -> HOST.matcher(host).matches())
                .orElse(request.req().getHeader("Host"));
    }

    private Optional<String> forwarded(Context request, String header) {
        String value = request.req().getHeader(header);
        if (value == null || !isTrusted(request.req().getRemoteAddr())) {
            return Optional.empty();
        }
        return Optional.of(value.split(",", 2)[0].strip());
    }

    private boolean isTrusted(String address) {
        if (networks.isEmpty()) {
            return false;
        }
        Optional<byte[]> bytes = IpAddress.of(address).map(InetAddress::getAddress);
        return bytes.isPresent() && networks.stream().anyMatch(network -> network.holds(bytes.get()));
    }

    private static String withoutPort(String hop) {
        return PORT.matcher(hop).matches() ? hop.substring(0, hop.lastIndexOf(':')) : hop;
    }
}
