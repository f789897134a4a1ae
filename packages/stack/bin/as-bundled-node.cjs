// Loaded into npm. npm leaves out optional packages (the native part of sharp, say) that do not suit the Node it runs on
// itself; what it installs here will run on the Node among the packages. npm's own children are not told.
Object.defineProperty(process, "version", { value: `v${process.env.SOUK_BUNDLED_NODE}` });
delete process.env.SOUK_BUNDLED_NODE;
delete process.env.NODE_OPTIONS;
