package dev.rapport.gateway.route;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import io.netty.util.concurrent.PromiseCombiner;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Resolves the name of a service to all its instances, each time beginning with the next: the client goes on to the one
 * after where nobody listens. Any other name is looked up as usual.
 */
final class InstanceResolver extends AddressResolverGroup<InetSocketAddress> {
    private final Services services;
    private final AddressResolverGroup<InetSocketAddress> names;
    private final AtomicInteger turn = new AtomicInteger();

    InstanceResolver(Services services, AddressResolverGroup<InetSocketAddress> names) {
        this.services = services;
        this.names = names;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        AddressResolver<InetSocketAddress> usual = names.getResolver(executor);
        return new AbstractAddressResolver<>(executor, InetSocketAddress.class) {
            @Override
            protected boolean doIsResolved(InetSocketAddress address) {
                return !address.isUnresolved();
            }

            @Override
            protected void doResolve(InetSocketAddress address, Promise<InetSocketAddress> promise) {
                resolveAll(address).addListener((Future<List<InetSocketAddress>> all) -> {
                    if (all.isSuccess()) {
                        promise.setSuccess(all.getNow().getFirst());
                    } else {
                        promise.setFailure(all.cause());
                    }
                });
            }

            @Override
            protected void doResolveAll(InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
                services.instances(address.getHostString())
                        .ifPresentOrElse(
                                instances -> each(usual, inTurn(instances), executor, promise),
                                () -> pass(usual.resolveAll(address), promise));
            }
        };
    }

    private List<InetSocketAddress> inTurn(List<InetSocketAddress> instances) {
        List<InetSocketAddress> turned = new ArrayList<>(instances);
        Collections.rotate(turned, -Math.floorMod(turn.getAndIncrement(), instances.size()));
        return turned;
    }

    /** An instance whose name is not known just now is left out; all of them not known is a failure. */
    private static void each(
            AddressResolver<InetSocketAddress> usual,
            List<InetSocketAddress> instances,
            EventExecutor executor,
            Promise<List<InetSocketAddress>> promise) {
        List<Future<List<InetSocketAddress>>> lookups =
                instances.stream().map(usual::resolveAll).toList();
        PromiseCombiner all = new PromiseCombiner(executor);
        lookups.forEach(lookup -> all.add((Future<?>) lookup));
        Promise<Void> done = executor.newPromise();
        all.finish(done);
        done.addListener(ended -> {
            List<InetSocketAddress> found = new ArrayList<>();
            lookups.stream().filter(Future::isSuccess).forEach(lookup -> found.addAll(lookup.getNow()));
            if (found.isEmpty()) {
                promise.setFailure(ended.cause());
            } else {
                promise.setSuccess(found);
            }
        });
    }

    private static void pass(Future<List<InetSocketAddress>> lookup, Promise<List<InetSocketAddress>> promise) {
        lookup.addListener((Future<List<InetSocketAddress>> ended) -> {
            if (ended.isSuccess()) {
                promise.setSuccess(ended.getNow());
            } else {
                promise.setFailure(ended.cause());
            }
        });
    }
}
