// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/Surface.h"

namespace redoubt::views {

class Label;

/// What somebody had written when another person's act made it needless: it stays, to be read, copied, or put away by its author.
class KeptText : public Surface
{
    Q_OBJECT
public:
    explicit KeptText(QWidget *parent = nullptr);

    /// @p why says who did what meanwhile.
    void setText(const QString &why, const QString &text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void discardRequested();

private:
    Label *m_why;
    Label *m_text;
};

} // namespace redoubt::views
