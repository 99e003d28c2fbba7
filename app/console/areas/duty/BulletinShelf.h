// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "app/console/desk/Shelf.h"
#include "duty/board/BulletinBoard.h"

namespace redoubt::console {

/// Bulletins, what was said of them, and liaisons: of every broadcast, office and channel that is here, on one board.
class BulletinShelf final : public Shelf
{
    Q_OBJECT
public:
    explicit BulletinShelf(const Desk &) { }

    /// The one of @p desk, which was made with one.
    [[nodiscard]] static const BulletinShelf &of(const Desk &desk);

    [[nodiscard]] const duty::BulletinBoard &board() const { return m_board; }

    [[nodiscard]] Reads reads() const override;
    void forget(const Id &stream) override;
    void take(const store::RecordView &view) override;
    void drop(const store::RecordKey &key) override;
    void tell() override;
    [[nodiscard]] QString titleOf(const Id &stream, const Id &record) const override;
    [[nodiscard]] QString wordFor(const Id &id) const override;
    [[nodiscard]] QString fileName(const Digest &digest) const override;
    [[nodiscard]] std::vector<std::string> titleFields() const override { return {"title", "number", "name", "text", "reason"}; }

Q_SIGNALS:
    void bulletinsChanged();

private:
    duty::BulletinBoard m_board;
    bool m_changed = false;
};

} // namespace redoubt::console
