package cn.anlan.standalone.servers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// Asks a broker for the cluster's metadata, as every client does first. It lists itself once it takes requests, which
/// an open port alone does not tell. The two dozen bytes are written by hand: Kafka's client would double the
/// supervisor's memory.
final class KafkaProbe {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final short METADATA = 3;
    private static final short VERSION = 1;

    private KafkaProbe() {}

    static boolean seesBroker(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(14);
            request.writeShort(METADATA);
            request.writeShort(VERSION);
            request.writeInt(1); // correlation
            request.writeShort(-1); // no client id
            request.writeInt(0); // of no topic
            request.flush();
            DataInputStream response = new DataInputStream(socket.getInputStream());
            response.readInt(); // length
            response.readInt(); // correlation
            int brokers = response.readInt();
            return brokers > 0;
        }
    }
}
