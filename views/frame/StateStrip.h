// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/FrameState.h"

#include <QWidget>

namespace redoubt::views {

class ElidedLabel;
class IconLabel;
class Label;

/// The state of what goes on, on every page. It keeps its line while something does, so that no page moves when its words change; only a
/// stop or an end with a long reason takes more. When it comes and goes is for who holds it to say.
class StateStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StateStrip(QWidget *parent = nullptr);

    void setState(const StripState &state);
    [[nodiscard]] const StripState &state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applySizes();
    void fitParts();

    StripState m_state;
    IconLabel *m_icon;
    ElidedLabel *m_of;
    Label *m_title;
    ElidedLabel *m_line;
    Label *m_words;
    Label *m_clock;
};

} // namespace redoubt::views
