// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover/HandoverFile.h"

#include "core/crypto/Digest.h"
#include "documents/write/Archive.h"

namespace redoubt::handover {

namespace {
void addLeaves(std::map<std::string, std::string> &leaves, const std::string &path, const json::value &value)
{
    if (const auto *object = value.if_object(); object && !object->empty()) {
        for (const auto &[key, member] : *object)
            addLeaves(leaves, path + (path.empty() ? "" : ".") + std::string(key), member);
    } else if (const auto *array = value.if_array(); array && !array->empty()) {
        for (std::size_t i = 0; i < array->size(); ++i)
            addLeaves(leaves, path + "[" + std::to_string(i) + "]", (*array)[i]);
    } else {
        leaves[path] = shortDigestOf(writeCanonicalJson(value));
    }
}

class LineWriter
{
public:
    template <class T>
    void add(const T &line)
    {
        const auto text = writeJson(toJson(line));
        m_seal.lines.push_back(shortDigestOf(text));
        m_text += text + '\n';
    }
    template <class T>
    void addRecord(const duty::BoardRecord<T> &record)
    {
        RecordLine line;
        line.kind = T::Kind;
        line.id = record.id;
        line.fields = toJsonObject(record.value);
        line.leaves = leavesOf(line.fields);
        add(line);
    }

    std::string m_text;
    Seal m_seal;
};
} // namespace

std::string shortDigestOf(std::string_view text)
{
    const auto digest = digestOf(text).toString();
    return digest.substr(digest.find(':') + 1, 16);
}

feed::SignedMatter sealedMatter(const Header &header, const Id &handover, const std::string &digest)
{
    return {header.office, Format, handover, "export", digest, header.exportedAt};
}

std::map<std::string, std::string> leavesOf(const json::object &fields)
{
    std::map<std::string, std::string> leaves;
    addLeaves(leaves, {}, fields);
    return leaves;
}

Result<std::string> writeFile(const Contents &contents, const SealSign &sign)
{
    auto header = contents.header;
    header.paper = digestOf(contents.paper).toString();
    LineWriter lines;
    lines.add(header);
    lines.m_seal.leaves = leavesOf(toJsonObject(header));
    lines.addRecord(contents.view.handover);
    for (const auto *signature : {&contents.view.outgoing, &contents.view.incoming}) {
        if (*signature)
            lines.addRecord(**signature);
    }
    for (const auto &[id, consent] : contents.view.consents)
        lines.addRecord(consent);
    for (const auto &correction : contents.view.corrections)
        lines.addRecord(correction);
    for (const auto &[matter, said] : contents.view.readBacks)
        lines.addRecord(said);
    lines.addRecord(contents.shift);
    for (const auto &check : contents.checks) {
        if (check.result)
            lines.addRecord(*check.result);
    }
    lines.m_seal.digest = digestOf(lines.m_text).toString();
    lines.m_seal.word = sign(sealedMatter(header, contents.view.handover.id, lines.m_seal.digest));
    auto text = lines.m_text + writeJson(toJson(lines.m_seal)) + '\n';
    if (lines.m_seal.lines.size() >= MaxLines || text.size() + contents.paper.size() > MaxFileBytes)
        return fail(ErrorCode::TooLarge, "a handover of more than a file takes");
    return documents::writeArchive({{LinesName, std::move(text)}, {PaperName, contents.paper}}, documents::Packing::Stored);
}

} // namespace redoubt::handover
