// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/read/ZipParts.h"

#include <QString>
#include <QStringList>

#include <pugixml.hpp>
#include <zip.h>

/// The parts of a package of an office program, read as XML; and what holds of every such tree.
namespace redoubt::documents::testing {

/// Names of all parts in @p package, in its order.
inline QStringList partNames(const std::string &package)
{
    QStringList names;
    auto *archive = zip_open_from_source(zip_source_buffer_create(package.data(), package.size(), 0, nullptr), ZIP_RDONLY, nullptr);
    for (zip_int64_t i = 0; archive && i < zip_get_num_entries(archive, 0); ++i)
        names << QString::fromUtf8(zip_get_name(archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW));
    zip_discard(archive);
    return names;
}

/// Null where the part is not there or is not XML.
inline pugi::xml_document partTree(const std::string &package, const QString &name)
{
    pugi::xml_document tree;
    auto parts = ZipParts::open(package, 64 * 1024 * 1024);
    const auto bytes = parts ? parts->read(name.toStdString()) : Result<std::string>(fail(ErrorCode::NotFound, {}));
    if (bytes && !tree.load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata))
        tree.reset();
    return tree;
}

inline std::vector<pugi::xml_node> allBelow(pugi::xml_node root, const char *name)
{
    std::vector<pugi::xml_node> nodes;
    for (const auto &found : root.select_nodes((std::string(".//") + name).c_str()))
        nodes.push_back(found.node());
    return nodes;
}
std::vector<pugi::xml_node> allBelow(pugi::xml_document &&gone, const char *name) = delete; // its nodes end with it

inline QString valueAt(pugi::xml_node node, const char *path) { return QString::fromUtf8(node.select_node(path).attribute().value()); }

/// The first child of @p node that stands where the schema's sequence @p order does not let it; empty: none.
inline QString outOfOrder(pugi::xml_node node, const QStringList &order)
{
    qsizetype at = 0;
    for (const auto &child : node.children()) {
        const auto name = QString::fromUtf8(child.name());
        const auto place = order.indexOf(name);
        if (place < at)
            return QString::fromUtf8(node.name()) + '/' + name;
        at = place;
    }
    return {};
}

} // namespace redoubt::documents::testing
