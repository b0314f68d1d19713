// A network between a client and a server, on one machine.
//   relay MILLISECONDS LISTENING_SOCKET SERVER_SOCKET
// Hands on what is sent, each way after half of MILLISECONDS, for one connection, until its standard input ends; then prints
// how many round trips there were.

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <limits>

#include "tests/support/latency_relay.h"

int main(int argc, char** argv)
{
    if (argc != 4) {
        std::cerr << "usage: relay MILLISECONDS LISTENING_SOCKET SERVER_SOCKET\n";
        return 2;
    }
    const tidemark::tests::LatencyRelay relay(argv[2], argv[3], std::chrono::milliseconds(std::atoi(argv[1]) / 2));
    std::cin.ignore(std::numeric_limits<std::streamsize>::max());
    std::cout << relay.round_trips() << '\n';
    return 0;
}
