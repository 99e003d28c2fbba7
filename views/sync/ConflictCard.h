// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/ConflictModel.h"
#include "views/widgets/Surface.h"

class QButtonGroup;

namespace redoubt::views {

/// A field in conflict: its values side by side, one of them chosen.
class ConflictCard : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictCard(const models::ConflictField &field, Instant now, QWidget *parent = nullptr);

    [[nodiscard]] const models::ConflictField &field() const { return m_field; }
    /// Index into the field's heads; -1 before a choice.
    [[nodiscard]] int chosen() const;
    void choose(int head);

Q_SIGNALS:
    void changed();

private:
    models::ConflictField m_field;
    QButtonGroup *m_group;
};

} // namespace redoubt::views
