// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/checks/SignedPart.h"

#include <vector>

namespace redoubt::simulation {

namespace {
/// The chain's hash behind @p pos; none where the server does not reach that far.
std::optional<feed::ChainHead> headAt(server::ReadTransaction &storage, const Id &server, const feed::ChainId &id, const VerifyKey &key,
                                      std::int64_t pos)
{
    if (pos == 0)
        return feed::chainGenesis(server, id.author.account, key, id.stream);
    const auto chain = storage.chain(id);
    if (!chain || chain->head.pos < pos)
        return {};
    for (const auto &segment : storage.links(*chain, pos, pos)) {
        feed::ChainHead head{segment.start - 1, segment.before};
        for (const auto &link : segment.links) {
            head = feed::nextInChain(head, link.line);
            if (head.pos == pos)
                return head;
        }
    }
    return {};
}
} // namespace

feed::PushRequest signedPart(server::ReadTransaction &storage, const Id &server, const feed::Author &author, const VerifyKey &key,
                             const feed::PushRequest &push)
{
    std::vector<std::optional<feed::ChainHead>> heads;
    for (const auto &chain : push.chains)
        heads.push_back(headAt(storage, server, {author, chain.stream}, key, chain.start - 1));
    for (const auto &item : push.items) {
        if (auto &head = heads.at(item.chain))
            head = feed::nextInChain(*head, digestOf(item.line.bytes));
    }
    auto part = push;
    std::erase_if(part.items, [&](const feed::PushRequest::Item &item) {
        const auto &chain = push.chains[item.chain];
        const auto &head = heads[item.chain];
        return !head || !key.verify(feed::batchMessage({author, chain.stream}, *head), chain.signature);
    });
    return part;
}

} // namespace redoubt::simulation
