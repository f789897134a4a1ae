import type { DescMethod, DescService } from "@bufbuild/protobuf";
import {
  type ConnectRouter,
  createMethodImplSpec,
  createServiceImplSpec,
  type MethodImpl,
  type MethodImplSpec,
  type ServiceImpl,
} from "@connectrpc/connect";
import { ruleOf } from "@souk/access/rules";

type RouteOptions = Parameters<ConnectRouter["rpc"]>[2];

/**
 * Registers routes and remembers what they lack. Connect itself would answer a missing handler at run time, and nothing
 * but this would notice a method without an access rule.
 */
export class CheckedRouter implements ConnectRouter {
  readonly services: DescService[] = [];
  readonly methods: DescMethod[] = [];
  readonly specs: MethodImplSpec[] = [];
  readonly #problems: string[] = [];
  readonly #router: ConnectRouter;
  readonly #options: RouteOptions;

  constructor(router: ConnectRouter, options: RouteOptions) {
    this.#router = router;
    this.#options = options;
  }

  get handlers(): ConnectRouter["handlers"] {
    return this.#router.handlers;
  }

  service<T extends DescService>(service: T, implementation: Partial<ServiceImpl<T>>, options?: RouteOptions): this {
    this.services.push(service);
    for (const method of service.methods) {
      this.#remember(method, typeof Reflect.get(implementation, method.localName) === "function");
    }
    this.specs.push(...Object.values(createServiceImplSpec(service, implementation).methods));
    this.#router.service(service, implementation, { ...this.#options, ...options });
    return this;
  }

  rpc<M extends DescMethod>(method: M, implementation: MethodImpl<M>, options?: RouteOptions): this {
    if (!this.services.includes(method.parent)) this.services.push(method.parent);
    this.#remember(method, true);
    this.specs.push(createMethodImplSpec(method, implementation));
    this.#router.rpc(method, implementation, { ...this.#options, ...options });
    return this;
  }

  /** @throws Error naming every method without a handler or an access rule */
  assertComplete(): void {
    if (this.#problems.length > 0) throw new Error(`Incomplete routes:\n  ${this.#problems.join("\n  ")}`);
  }

  #remember(method: DescMethod, hasHandler: boolean): void {
    const name = `${method.parent.typeName}/${method.name}`;
    this.methods.push(method);
    if (!hasHandler) this.#problems.push(`${name} has no handler`);
    if (ruleOf(method) === undefined) {
      this.#problems.push(`${name} has no access rule: give it option (souk.access.v1.rule)`);
    }
  }
}
