// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/Chain.h"

namespace redoubt::feed {

namespace {
constexpr std::string_view kSuite = "sha256-ed25519-aes256gcm";

Bytes messageOf(const Digest &digest) { return {digest.bytes.begin(), digest.bytes.end()}; }
} // namespace

ChainHead chainGenesis(const Id &server, const Id &account, const VerifyKey &installationKey, const Id &stream)
{
    Hasher hasher;
    hasher.addField("redoubt chain 1").add(server.bytes()).add(account.bytes()).add(installationKey.bytes).add(stream.bytes()).addField(kSuite);
    return {0, hasher.finish()};
}

ChainHead nextInChain(const ChainHead &head, const Digest &lineDigest)
{
    std::array<std::uint8_t, 64> both{};
    std::copy(head.hash.bytes.begin(), head.hash.bytes.end(), both.begin());
    std::copy(lineDigest.bytes.begin(), lineDigest.bytes.end(), both.begin() + 32);
    return {head.pos + 1, digestOf(ByteView(both))};
}

Bytes batchMessage(const ChainId &chain, const ChainHead &head)
{
    Hasher hasher;
    hasher.addField("redoubt batch 1").add(chain.author.account.bytes()).add(chain.author.installation.bytes()).add(chain.stream.bytes());
    hasher.addField(std::to_string(head.pos)).add(head.hash.bytes);
    return messageOf(hasher.finish());
}

Digest streamGenesis(const Id &server, const Id &stream, std::int64_t epoch)
{
    Hasher hasher;
    hasher.addField("redoubt stream 1").add(server.bytes()).add(stream.bytes()).addField(std::to_string(epoch));
    return hasher.finish();
}

Digest nextInStream(const Digest &head, const Envelope &envelope, const Digest &lineDigest)
{
    Hasher hasher;
    hasher.add(head.bytes).addField(std::to_string(envelope.seq)).add(lineDigest.bytes);
    hasher.add(envelope.author.account.bytes()).add(envelope.author.installation.bytes());
    hasher.addField(std::to_string(envelope.receivedAt.ms)).addField(envelope.effectiveHlc.toString());
    for (const auto &flag : envelope.flags)
        hasher.addField(flag);
    return hasher.finish();
}

Bytes checkpointMessage(const Id &server, const Checkpoint &checkpoint)
{
    Hasher hasher;
    hasher.addField("redoubt checkpoint 1").add(server.bytes()).add(checkpoint.stream.bytes());
    hasher.addField(std::to_string(checkpoint.position.epoch)).addField(std::to_string(checkpoint.position.seq));
    hasher.add(checkpoint.head.bytes).addField(std::to_string(checkpoint.time.ms));
    return messageOf(hasher.finish());
}

} // namespace redoubt::feed
