package dev.rapport.gateway.route;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameCodec;

/**
 * Opens the window that all streams of a connection share. No setting does (RFC 9113, 6.9.2), and with the 64 KB it has by
 * itself a thousand streams that are told something at once wait for one another at every few messages.
 */
@Sharable
final class WideWindow extends ChannelInboundHandlerAdapter {
    private static final int BYTES = 16 * 1024 * 1024;

    /** The codec before this has sent the preface by now. */
    @Override
    public void channelActive(ChannelHandlerContext context) throws Http2Exception {
        Http2Connection connection =
                context.pipeline().get(Http2FrameCodec.class).connection();
        connection.local().flowController().incrementWindowSize(connection.connectionStream(), BYTES);
        context.flush();
        context.fireChannelActive();
    }
}
