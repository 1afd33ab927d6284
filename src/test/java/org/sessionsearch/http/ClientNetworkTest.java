package org.sessionsearch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionsearch.http.RequestLogOptions.Clients;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, FULL, 203.0.113.77",
        "203.0.113.77, NETWORK, 203.0.113.0",
        "203.0.113.77, NONE, ",
        "2001:db8:1:2:3:4:5:6, NETWORK, 2001:db8:1:0:0:0:0:0",
        "[2001:db8:1:2:3:4:5:6], NETWORK, 2001:db8:1:0:0:0:0:0",
        "::ffff:203.0.113.77, NETWORK, 203.0.113.0",
        "localhost, NETWORK, ",
        "999.0.113.77, NETWORK, ",
    })
    void onlyWhatMayBeKeptIsKept(String address, Clients clients, String kept) {
        assertEquals(kept, ClientNetwork.of(address, clients).orElse(null));
    }
}
