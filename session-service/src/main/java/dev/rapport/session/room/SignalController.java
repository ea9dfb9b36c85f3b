package dev.rapport.session.room;

import dev.rapport.chassis.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The door to a room's WebSocket: who may not enter is answered before it opens. */
@RestController
class SignalController {
    private final SignalHandler handler;
    private final WebSocketService sockets;

    SignalController(SignalHandler handler, WebSocketService sockets) {
        this.handler = handler;
        this.sockets = sockets;
    }

    @GetMapping("/api/rooms/{roomId}/signal")
    Mono<Void> enter(@PathVariable String roomId, Caller caller, ServerWebExchange exchange) {
        return handler.handler(roomId, caller)
                .flatMap(entered -> isUpgrade(exchange) ? sockets.handleRequest(exchange, entered) : welcome(exchange));
    }

    private static boolean isUpgrade(ServerWebExchange exchange) {
        return "websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade());
    }

    /** How the gateway learns that the caller may enter, before it opens a socket of its own. */
    private static Mono<Void> welcome(ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(HttpStatus.UPGRADE_REQUIRED);
        exchange.getResponse().getHeaders().setUpgrade("websocket");
        return exchange.getResponse().setComplete();
    }
}
