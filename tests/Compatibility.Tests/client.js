// A deployment of two peered VPCs, asked of the plugin with Pulumi's own client and codec: preview, update, refresh, delete.
// Arguments: the plugin's address and the engine's. Prints one line of JSON: what came back.
"use strict";
const grpc = require("@grpc/grpc-js");
const structs = require("google-protobuf/google/protobuf/struct_pb.js");
const empties = require("google-protobuf/google/protobuf/empty_pb.js");
const providers = require("@pulumi/pulumi/proto/provider_grpc_pb.js");
const messages = require("@pulumi/pulumi/proto/provider_pb.js");
const engineService = require("@pulumi/pulumi/proto/engine_grpc_pb.js");
const rpc = require("@pulumi/pulumi/runtime/rpc.js");

const [address] = process.argv.slice(2);
const options = { "grpc.max_receive_message_length": 400 * 1024 * 1024, "grpc.max_send_message_length": 400 * 1024 * 1024 };
const logged = [];
const struct = (bag) => structs.Struct.fromJavaScript(bag);
const plain = (bag) => (bag ? rpc.deserializeProperties(bag) : null);
const urn = (type, name) => `urn:pulumi:dev::network::expressconnect:index:${type}::${name}`;

async function startEngine() {
    const server = new grpc.Server();
    server.addService(engineService.EngineService, {
        log: (call, answer) => { logged.push(call.request.getMessage()); answer(null, new empties.Empty()); },
        getRootResource: (_, answer) => answer({ code: grpc.status.UNIMPLEMENTED }),
        setRootResource: (_, answer) => answer({ code: grpc.status.UNIMPLEMENTED }),
    });
    const port = await new Promise((done, fail) =>
        server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => (error ? fail(error) : done(bound))));
    return { server, address: `127.0.0.1:${port}` };
}

class Run {
    static async begin() {
        const run = new Run();
        run.engine = await startEngine();
        run.client = new providers.ResourceProviderClient(address, grpc.credentials.createInsecure(), options);
        const handshake = new messages.ProviderHandshakeRequest();
        handshake.setEngineAddress(run.engine.address);
        handshake.setConfigureWithUrn(true);
        run.handshake = (await run.call("handshake", handshake)).toObject();
        run.info = (await run.call("getPluginInfo", new empties.Empty())).getVersion();
        const configure = new messages.ConfigureRequest();
        configure.setArgs(struct({ region: "cn-beijing", store: "sqlite:world.db" }));
        configure.setAcceptsecrets(true);
        configure.setAcceptresources(true);
        await run.call("configure", configure);
        return run;
    }

    call(method, request) {
        return new Promise((done, fail) => this.client[method](request, (error, response) => (error ? fail(error) : done(response))));
    }

    async check(type, name, bag, olds = {}) {
        const request = new messages.CheckRequest();
        request.setUrn(urn(type, name));
        request.setOlds(struct(olds));
        request.setNews(struct(await rpc.serializeProperties("check", bag)));
        const response = await this.call("check", request);
        return { inputs: plain(response.getInputs()), failures: response.getFailuresList().map((f) => `${f.getProperty()} ${f.getReason()}`) };
    }

    async make(type, name, bag, preview) {
        const { inputs, failures } = await this.check(type, name, bag);
        if (failures.length > 0) { throw new Error(failures.join("; ")); }
        const request = new messages.CreateRequest();
        request.setUrn(urn(type, name));
        request.setProperties(struct(inputs));
        request.setPreview(preview);
        const response = await this.call("create", request);
        return { type, name, id: response.getId(), inputs, outputs: plain(response.getProperties()) };
    }

    async diff(old, bag) {
        const { inputs } = await this.check(old.type, old.name, bag, old.inputs);
        const request = new messages.DiffRequest();
        request.setId(old.id);
        request.setUrn(urn(old.type, old.name));
        request.setOlds(struct(old.outputs));
        request.setOldInputs(struct(old.inputs));
        request.setNews(struct(inputs));
        const response = await this.call("diff", request);
        return { changes: response.getChanges(), replaces: response.getReplacesList(), paths: response.getDetaileddiffMap().toArray().map((e) => e[0]).sort() };
    }

    async read(old) {
        const request = new messages.ReadRequest();
        request.setId(old.id);
        request.setUrn(urn(old.type, old.name));
        request.setInputs(struct(old.inputs));
        request.setProperties(struct(old.outputs));
        const response = await this.call("read", request);
        return { id: response.getId(), inputs: plain(response.getInputs()), outputs: plain(response.getProperties()) };
    }

    async remove(old) {
        const request = new messages.DeleteRequest();
        request.setId(old.id);
        request.setUrn(urn(old.type, old.name));
        request.setProperties(struct(old.outputs));
        request.setOldInputs(struct(old.inputs));
        await this.call("delete", request);
    }

    async invoke(token, bag) {
        const request = new messages.InvokeRequest();
        request.setTok(token);
        request.setArgs(struct(bag));
        return plain((await this.call("invoke", request)).getReturn());
    }

    async end() {
        await this.call("cancel", new empties.Empty());
        this.client.close();
        this.engine.server.forceShutdown();
    }
}

async function deploy(preview) {
    const run = await Run.begin();
    const near = await run.make("Vpc", "near", { cidrBlock: "10.0.0.0/16", tags: { env: "test" } }, preview);
    const far = await run.make("Vpc", "far", { cidrBlock: "10.1.0.0/16" }, preview);
    const peering = await run.make("VpcPeering", "peering", { vpcId: near.id, acceptingVpcId: far.id, spec: "Small.1", addRoutes: true }, preview);
    return { run, near, far, peering };
}

async function refusal(call) {
    try {
        await call();
        return null;
    } catch (error) {
        return { code: error.code, details: error.details };
    }
}

(async () => {
    const schema = await (async () => {
        const run = await Run.begin();
        const text = (await run.call("getSchema", new messages.GetSchemaRequest())).getSchema();
        await run.end();
        return { name: JSON.parse(text).name, handshake: run.handshake, info: run.info };
    })();
    const preview = await deploy(true);
    await preview.run.end();
    const update = await deploy(false);
    await update.run.end();

    const run = await Run.begin();
    const result = {
        schema,
        planned: [preview.near.id, preview.far.id, preview.peering.id, preview.peering.outputs.interfaceId],
        made: [update.near.id, update.far.id, update.peering.id, update.peering.outputs.interfaceId],
        peering: update.peering.outputs,
        same: await run.diff(update.near, { cidrBlock: "10.0.0.0/16", tags: { env: "test" } }),
        changed: await run.diff(update.near, { cidrBlock: "10.0.0.0/16", tags: { env: "live" }, region: "cn-shenzhen" }),
        read: await run.read(update.peering),
        regions: (await run.invoke("expressconnect:index:getRegions", { kind: "public", inMainlandChina: true })).ids.includes("cn-beijing"),
        mistyped: (await run.check("Vpc", "typo", { cidrBlok: "10.0.0.0/16" })).failures,
        refused: await refusal(() => run.remove(update.near)),
        logged,
    };
    for (const resource of [update.peering, update.far, update.near]) { await run.remove(resource); }
    result.gone = (await run.read(update.peering)).outputs;
    await run.end();
    process.stdout.write(JSON.stringify(result) + "\n");
})().catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
});
